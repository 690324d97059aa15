/// Resting ECGs as GE's MUSE writes them: XML with the samples of each lead in Base64.
///
/// It knows the elements of `RestingECG`. It must not know other formats, what a lead is used for,
/// or who asked.
package leadwise.io.muse;
