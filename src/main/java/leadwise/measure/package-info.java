/// What can be measured on a recording: beats and rate.
///
/// It must not know models, labels, or drawing.
package leadwise.measure;
