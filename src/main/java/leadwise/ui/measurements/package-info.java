/// What is measured on the recording, with method and origin, and the marks that it follows from.
///
/// It must not know the other panels, how waves are found, or how the paper is drawn.
package leadwise.ui.measurements;
