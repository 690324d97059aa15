package leadwise.evaluate;

import leadwise.model.Label;

import java.util.List;

/// What an evaluation is made on.
///
/// @param description which recordings these are: "PTB-XL fold 10"
/// @param labels the prompts
/// @param cases in the order in which they are read
public record Cases(String description, List<Label> labels, List<Case> cases) {

    public Cases {
        labels = List.copyOf(labels);
        cases = List.copyOf(cases);
    }

    /// The first `most` cases, with all prompts.
    public Cases limitedTo(int most) {
        return most >= cases.size()
                ? this
                : new Cases(
                        description + ", the first " + most + " recordings",
                        labels,
                        cases.subList(0, most));
    }
}
