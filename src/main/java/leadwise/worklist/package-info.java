/// The recordings of a folder as a queue: finding them, what is known of each, filter, order, and
/// which one comes next.
///
/// It must not know how a recording is encoded, how the list is drawn, or where reviews are kept.
package leadwise.worklist;
