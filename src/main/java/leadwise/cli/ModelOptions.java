package leadwise.cli;

import leadwise.inference.BundleException;
import leadwise.inference.Device;
import leadwise.inference.DeviceUse;
import leadwise.inference.OnnxRanker;
import leadwise.inference.PromptStyle;
import leadwise.inference.Ranker;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.PrintWriter;
import java.nio.file.Path;

/// The options that choose the encoders and where they run.
final class ModelOptions {

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description =
                    "Where the encoders run: ${COMPLETION-CANDIDATES}; default: auto. A device that"
                            + " cannot be used gives way to the CPU, and it is said why.",
            completionCandidates = Written.DeviceNames.class,
            converter = Written.DeviceNames.class)
    private Device device = Device.AUTO;

    @Option(
            names = "--bundle",
            paramLabel = "DIR",
            description = "Folder of the model bundle; default: the one that came with Leadwise.")
    private @Nullable Path bundle;

    @Option(
            names = "--prompts",
            paramLabel = "STYLE",
            description =
                    "What stands for a label that the lexicon knows: as-typed, criteria (what is"
                        + " seen on the paper), all (names, synonyms and criteria) or lexicon (the"
                        + " bundle's vector of the statement; where it has none, all for statements"
                        + " that it was trained on, criteria for others); default: lexicon.",
            completionCandidates = Written.PromptStyleNames.class,
            converter = Written.PromptStyleNames.class)
    private PromptStyle prompts = PromptStyle.DEFAULT;

    Ranker open(Equipment equipment) throws BundleException {
        return open(equipment, folder(equipment));
    }

    /// Opens another bundle with the same choices.
    Ranker open(Equipment equipment, Path folder) throws BundleException {
        return equipment.rankers().open(folder, device, prompts);
    }

    /// Opens the chosen bundle for a program that knows no lexicon.
    Ranker openWithoutLexicon(Equipment equipment) throws BundleException {
        return OnnxRanker.open(folder(equipment), device);
    }

    /// The folder of the bundle that was chosen.
    Path folder(Equipment equipment) {
        return bundle != null ? bundle : equipment.defaultBundle();
    }

    /// Says it when the encoders do not run where they were asked to.
    static void explain(DeviceUse use, PrintWriter err) {
        if (!use.reason().isEmpty()) {
            err.println(
                    "Device: %s was asked, %s is used: %s"
                            .formatted(
                                    Written.name(use.asked()),
                                    Written.name(use.used()),
                                    use.reason()));
        }
    }
}
