/// The comparison of phrasings: two to six phrases side by side for the recording on the screen.
///
/// It must not know how a number is computed, or the other panels.
package leadwise.ui.compare;
