/// Two recordings at one scale, and what was measured on them side by side.
///
/// It must not know where the recordings come from, nor how they are drawn.
package leadwise.ui.serial;
