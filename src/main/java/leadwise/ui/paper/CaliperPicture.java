package leadwise.ui.paper;

import leadwise.model.Caliper;
import leadwise.model.MarkedBeat;
import leadwise.paper.CaliperPainter;
import leadwise.paper.MarchOut;
import leadwise.paper.Painter;
import leadwise.ui.Messages;
import leadwise.ui.ShownRecording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All calipers of a recording as they are drawn.
///
/// @param all from the bottom up
/// @param chosen the one that keys move
/// @param secondEnd which of its ends they move
/// @param nearPeaks whether its ends go to peaks when they are dragged
record CaliperPicture(
        List<Caliper> all, Optional<Caliper> chosen, boolean secondEnd, boolean nearPeaks) {

    /// Empty where there is no caliper.
    Optional<Painter> painter(ShownRecording shown) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaliperPainter(all.stream().map(c -> drawn(c, shown)).toList()));
    }

    private CaliperPainter.Drawn drawn(Caliper caliper, ShownRecording shown) {
        var march =
                caliper.marchOut()
                        ? Optional.of(marchOut(caliper, shown))
                        : Optional.<MarchOut>empty();
        boolean isChosen = chosen.equals(Optional.of(caliper));
        var words = new ArrayList<String>();
        march.map(CaliperPicture::words).ifPresent(words::add);
        if (isChosen && nearPeaks) {
            words.add(Messages.text("caliper.peaks"));
        }
        return new CaliperPainter.Drawn(caliper, isChosen, secondEnd, march, words);
    }

    private static MarchOut marchOut(Caliper caliper, ShownRecording shown) {
        return MarchOut.of(
                caliper,
                shown.recording().durationSeconds(),
                shown.measurements().beats().stream().map(MarkedBeat::seconds).toList());
    }

    /// What the marks met, for those who find beats where the program finds them.
    private static String words(MarchOut march) {
        int marks = march.marks().size();
        var mean = march.meanRrMs();
        return mean.isPresent()
                ? Messages.text(
                        "caliper.march.rr", march.onBeats(), marks, Math.round(mean.getAsDouble()))
                : Messages.text("caliper.march", march.onBeats(), marks);
    }
}
