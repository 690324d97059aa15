/// The command line: `leadwise rank|info|render|convert|evaluate`. The only user of picocli.
///
/// It must not know JavaFX, readers of formats, or ONNX Runtime.
package leadwise.cli;
