/// The simulator behind `assets/samples`: a cardiac dipole, its projection on twelve leads, and the
/// truth about both.
///
/// It must not know how the program reads, draws or measures, so that it can judge all three.
package leadwise.samples;
