/// The worklist beside the paper: the recordings of a folder, how far their reviews are, and the
/// way from one to the next.
///
/// It must not know the other panels, nor how reviews are kept.
package leadwise.ui.worklist;
