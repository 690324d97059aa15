/// Annotated ECGs of HL7 version 3 (aECG): XML with the samples written out as decimal numbers.
///
/// It knows sequence sets, their axes of time and the codes of annotations. It must not know other
/// formats, what a lead is used for, or who asked.
package leadwise.io.aecg;
