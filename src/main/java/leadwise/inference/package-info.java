/// Model bundles and what they compute: embeddings, similarities, percentiles. The only user of
/// ONNX Runtime and DJL.
///
/// It must not know the files of recordings, or screens.
package leadwise.inference;
