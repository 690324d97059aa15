/// DICOM waveform objects (PS3.3, A.34): elements and sequences, multiplex groups, channels, and
/// what the object says of patient, time and findings.
///
/// It must not know other formats, images, or who reads.
package leadwise.io.dicom;
