/// How well a bundle ranks recordings whose labels are known: areas under curves, with intervals
/// over patients.
///
/// It must not know screens, readers of formats, or how numbers come from an encoder.
package leadwise.evaluate;
