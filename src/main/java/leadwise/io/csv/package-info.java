/// Tables of numbers as text: one column for each lead, one line for each sample.
///
/// It knows delimiters, decimal signs, headers, units and time columns, and asks for what a text
/// does not say. It must not know other formats, what a lead is used for, or who answers.
package leadwise.io.csv;
