package leadwise.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import leadwise.model.FileFacts;
import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;
import leadwise.paper.Ink;
import leadwise.paper.Layout;
import leadwise.paper.LeadOrder;
import leadwise.paper.PaperStyle;
import leadwise.paper.Spot;
import leadwise.paper.Stretch;
import leadwise.samples.Samples;
import leadwise.ui.DirectWorker;
import leadwise.ui.PaperChoices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

@ExtendWith(ApplicationExtension.class)
class PaperPaneTest {

    private final PaperView paper = new PaperView();
    private final PaperChoices choices = new PaperChoices();

    @Start
    void open(Stage stage) {
        paper.paperStyleProperty().bind(choices.styleProperty());
        paper.trueSizeProperty().bind(choices.trueSizeProperty());
        paper.zoomProperty().bindBidirectional(choices.zoomProperty());
        paper.setOnLead(choices::toggleLarge);
        paper.setOnStepLead(choices::stepLarge);
        stage.setScene(new Scene(new PaperPane(paper, new DirectWorker()), 980, 660));
        stage.show();
    }

    /// A minute in which second n has n tenths of a millivolt.
    private static Recording minute() {
        var samples = new double[6000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i % 100 == 50 ? 0.1 * Math.floorDiv(i, 100) : 0;
        }
        var leads = new LinkedHashMap<Lead, Signal>();
        Lead.STANDARD.forEach(lead -> leads.put(lead, Signal.of(samples)));
        return new Recording(
                "minute",
                100,
                leads,
                Set.of(),
                Map.of(),
                FileFacts.NONE,
                new Source("test", Path.of("minute"), ""));
    }

    /// Does something and has everything drawn, without waiting for the next pulse.
    private void act(FxRobot robot, Runnable deed) {
        robot.interact(
                () -> {
                    deed.run();
                    paper.getScene().getRoot().applyCss();
                    paper.getScene().getRoot().layout();
                });
    }

    private void type(FxRobot robot, KeyCode... keys) {
        for (var key : keys) {
            robot.type(key);
            act(robot, () -> {});
        }
    }

    private void show(FxRobot robot, Recording recording) {
        act(robot, () -> paper.show(recording));
        act(robot, paper::requestFocus);
    }

    private double from() {
        return paper.fromSecondsProperty().get();
    }

    @Test
    void onlyARecordingLongerThanAPageHasAnOverview(FxRobot robot) {
        show(robot, Samples.named("synthetic-sinus-rhythm"));
        double high = paper.getHeight();
        assertThat(overview(robot).isVisible()).isFalse();
        show(robot, minute());
        assertThat(overview(robot).isVisible()).isTrue();
        assertThat(paper.getHeight()).isLessThan(high);
        act(robot, () -> choices.choose(Layout.MEDIAN_BEAT));
        assertThat(overview(robot).isVisible()).isFalse();
        assertThat(paper.getHeight()).isEqualTo(high);
    }

    @Test
    void keysGoOnByASecondAPageAndToTheEnds(FxRobot robot) {
        show(robot, minute());
        type(robot, KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(from()).isCloseTo(2, within(1e-9));
        robot.press(KeyCode.CONTROL).type(KeyCode.RIGHT).release(KeyCode.CONTROL);
        act(robot, () -> {});
        assertThat(from()).isCloseTo(12, within(1e-9));
        assertThat(paper.getAccessibleText()).contains("12–22 s of 60 s");
        type(robot, KeyCode.END);
        assertThat(from()).isEqualTo(50);
        type(robot, KeyCode.HOME);
        assertThat(from()).isZero();
    }

    @Test
    void keysOfWhoeverHasTheFocusAreLeftToThem(FxRobot robot) {
        show(robot, minute());
        act(robot, () -> paper.setKeyGuard(key -> key.getCode() == KeyCode.RIGHT));
        type(robot, KeyCode.RIGHT);
        assertThat(from()).isZero();
        type(robot, KeyCode.END);
        assertThat(from()).isEqualTo(50);
    }

    @Test
    void theOverviewLeadsToItsPlace(FxRobot robot) {
        show(robot, minute());
        robot.clickOn(overview(robot));
        act(robot, () -> {});
        assertThat(from()).isCloseTo(25, within(0.2));
    }

    @Test
    void theFrameIsDraggedWhereItWasGrabbed(FxRobot robot) {
        show(robot, minute());
        act(robot, () -> paper.centreOn(30));
        robot.drag(overview(robot)).dropBy(980 / 6.0, 0);
        assertThat(from()).isCloseTo(35, within(0.2));
    }

    @Test
    void theWheelGoesOnInTimeAndWithControlNearer(FxRobot robot) {
        show(robot, minute());
        robot.moveTo(paper).scroll(2, VerticalDirection.DOWN);
        double moved = Math.abs(from());
        assertThat(moved).isPositive();
        var here = spot(400, 300);
        act(robot, () -> paper.zoomProperty().set(4));
        assertThat(paper.pixelsPerMmProperty().get()).isGreaterThan(13);
        assertThat(paper.scaleStateProperty().get()).isEqualTo("enlarged, not to scale");
        assertThat(paper.pointOf(here)).isPresent();
    }

    @Test
    void theMiddleButtonDragsAnEnlargedPage(FxRobot robot) {
        show(robot, minute());
        act(robot, () -> paper.zoomProperty().set(4));
        var before = spot(490, 300);
        robot.moveTo(paper).press(MouseButton.MIDDLE).moveBy(-60, 0).release(MouseButton.MIDDLE);
        act(robot, () -> {});
        var point = paper.pointOf(before).orElseThrow();
        assertThat(point.getX()).isCloseTo(430, within(1.5));
    }

    @Test
    void whatIsAtAPlaceIsDrawnAtThatPlaceAtEveryZoom(FxRobot robot) {
        show(robot, minute());
        for (double zoom : new double[] {1, 1.5, 3, 8}) {
            act(robot, () -> paper.zoomProperty().set(zoom));
            var point = paper.pointOf(spot(500, 310)).orElseThrow();
            assertThat(point.getX()).isCloseTo(500, within(1e-6));
            assertThat(point.getY()).isCloseTo(310, within(1e-6));
        }
    }

    @Test
    void enterShowsALeadLargeAndTheSameKeyBringsThePageBack(FxRobot robot) {
        show(robot, minute());
        type(robot, KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(choices.style().layout()).isEqualTo(Layout.ONE_LEAD);
        type(robot, KeyCode.DOWN);
        assertThat(choices.style().large()).isEqualTo(Lead.III);
        type(robot, KeyCode.END, KeyCode.ENTER);
        assertThat(choices.style().layout()).isEqualTo(Layout.THREE_BY_FOUR_RHYTHM);
        assertThat(from()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aDoubleClickOnALeadShowsItLargeAroundItsPlace(FxRobot robot) {
        show(robot, minute());
        act(robot, () -> paper.fromSecondsProperty().set(20));
        var where = robot.point(paper).query();
        var here = paper.screenToLocal(where);
        var clicked = spot(here.getX(), here.getY());
        robot.doubleClickOn(where);
        act(robot, () -> {});
        assertThat(choices.style().large()).isEqualTo(clicked.strip().lead());
        assertThat(from()).isCloseTo(clicked.seconds() - 2.5, within(0.1));
        robot.doubleClickOn(where);
        act(robot, () -> {});
        assertThat(choices.style().layout()).isEqualTo(Layout.THREE_BY_FOUR_RHYTHM);
        assertThat(from()).isEqualTo(20);
    }

    @Test
    void withAMeasuredScreenAMillimetreIsAMillimetre(FxRobot robot) {
        show(robot, Samples.named("synthetic-sinus-rhythm"));
        act(robot, () -> paper.calibratedPixelsPerMmProperty().set(OptionalDouble.of(6.22)));
        assertThat(paper.scaleStateProperty().get()).isEqualTo("fit to width, not to scale");
        act(robot, () -> choices.trueSizeProperty().set(true));
        assertThat(paper.pixelsPerMmProperty().get()).isEqualTo(6.22);
        assertThat(paper.scaleStateProperty().get()).isEqualTo("true to scale");
        var page = paper.pageProperty().get().orElseThrow();
        assertThat(page.seconds()).as("what does not fit is scrolled to").isEqualTo(10);
        act(robot, () -> paper.calibratedPixelsPerMmProperty().set(OptionalDouble.empty()));
        assertThat(paper.scaleStateProperty().get()).isEqualTo("fit to width, not to scale");
    }

    @Test
    void cabreraChangesPixelsAndLabelInOneStep(FxRobot robot) {
        show(robot, Samples.named("synthetic-sinus-rhythm"));
        var before = picture(robot);
        act(robot, choices::toggleOrder);
        assertThat(choices.style().order()).isEqualTo(LeadOrder.CABRERA);
        assertThat(paper.getAccessibleText()).contains("Cabrera order");
        assertThat(differs(before, picture(robot))).isTrue();
        act(robot, choices::toggleOrder);
        assertThat(differs(before, picture(robot))).isFalse();
    }

    @Test
    void styleStaysWhenTheNextFileOpensAndThePlaceWhenTheSameFileComesAgain(FxRobot robot) {
        show(robot, minute());
        act(robot, () -> choices.choose(Layout.SIX_BY_TWO));
        act(robot, () -> paper.fromSecondsProperty().set(20));
        show(robot, minute());
        assertThat(from()).isEqualTo(20);
        show(robot, Samples.named("synthetic-sinus-rhythm"));
        assertThat(from()).isZero();
        assertThat(paper.paperStyleProperty().get())
                .isEqualTo(PaperStyle.STANDARD.with(Layout.SIX_BY_TWO));
    }

    @Test
    void othersDrawUnderAndOverTheTraces(FxRobot robot) {
        show(robot, Samples.named("synthetic-sinus-rhythm"));
        var bare = picture(robot);
        act(
                robot,
                () ->
                        paper.overlaysProperty()
                                .set(List.of((pen, _) -> pen.fill(Ink.MARK, 1, 50, 50, 20, 20))));
        assertThat(differs(bare, picture(robot))).isTrue();
        act(robot, () -> paper.overlaysProperty().set(List.of()));
        assertThat(differs(bare, picture(robot))).isFalse();
        act(
                robot,
                () ->
                        paper.underlaysProperty()
                                .set(List.of((pen, _) -> pen.fill(Ink.GAP, 1, 50, 50, 20, 20))));
        assertThat(differs(bare, picture(robot))).isTrue();
    }

    @Test
    void theWindowThatTheModelSawIsMarkedOnThePaper(FxRobot robot) {
        show(robot, minute());
        var before = picture(robot);
        act(robot, () -> paper.modelWindowProperty().set(Optional.of(new Stretch(2, 12))));
        assertThat(differs(before, picture(robot))).isTrue();
    }

    private Spot spot(double x, double y) {
        return paper.spotAt(x, y).orElseThrow();
    }

    private static Node overview(FxRobot robot) {
        return robot.lookup("#overview").query();
    }

    private WritableImage picture(FxRobot robot) {
        var holder = new WritableImage[1];
        robot.interact(() -> holder[0] = paper.snapshot(null, null));
        return holder[0];
    }

    private static boolean differs(WritableImage one, WritableImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }
}
