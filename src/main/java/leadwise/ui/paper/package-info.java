/// The paper on the screen.
///
/// It must not know the other panels, how a recording was read, or what is said about it.
package leadwise.ui.paper;
