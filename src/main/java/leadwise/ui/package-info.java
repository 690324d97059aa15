/// The window: its parts, their view models, and the ports to background work and to choosing
/// files.
///
/// It must not know ONNX Runtime, readers of formats, or how a thread is made.
package leadwise.ui;
