/// EDF, EDF+, BDF and BDF+: a header of ASCII fields, then records of 16-bit or 24-bit counts.
///
/// It knows the fields, the records and the annotations in them. It must not know other formats,
/// what a lead is used for, or who asked.
package leadwise.io.edf;
