using FsCheck;
using FsCheck.Fluent;
using PodTimeline.Timeline.Texts;

namespace PodTimeline.Timeline.Tests.Texts;

public sealed class LineDiffTests
{
    [Fact]
    public void Lines_that_go_come_before_lines_that_come() => Assert.Equal(
        [" 1 1 a", "-2  b", "+ 2 x", "+ 3 y", " 3 4 c", "+ 5 d"],
        LineDiff.Compare("a\nb\nc", "a\nx\ny\nc\nd").Select(Format));

    [Fact]
    public void A_moved_line_goes_and_comes() => Assert.Equal(
        [" 1 1 a", "-2  b", " 3 2 c", " 4 3 d", "+ 4 b"],
        LineDiff.Compare("a\nb\nc\nd", "a\nc\nd\nb").Select(Format));

    [Fact]
    public void Of_two_empty_texts_there_is_nothing_to_say() => Assert.Empty(LineDiff.Compare("", ""));

    [Fact]
    public void Only_changes_and_their_surroundings_are_kept() => Assert.Equal(
        ["…", " 3 3 c", "-4  d", "+ 4 D", " 5 5 e", "…", " 9 9 i", "+ 10 j"],
        LineDiff.Shorten(LineDiff.Compare("a\nb\nc\nd\ne\nf\ng\nh\ni", "a\nb\nc\nD\ne\nf\ng\nh\ni\nj"), 1).Select(line => line is null ? "…" : Format(line)));

    [Fact]
    public void Texts_with_nothing_in_common_are_told_quickly_however_long_they_are()
    {
        var (old, now) = (Long("a"), Long("b"));
        var lines = LineDiff.Compare(old, now);
        Assert.Equal(40_000, lines.Length);
        Assert.Equal(20_000, lines.Count(line => line.Kind == DiffKind.Added));
    }

    [Fact]
    public void Each_text_can_be_read_from_the_lines() => FsCheck.Fluent.Prop.ForAll(
        Gen.Elements("a", "b", "c", "").ListOf().Two().ToArbitrary(), pair =>
        {
            var (old, now) = (string.Join('\n', pair.Item1), string.Join('\n', pair.Item2));
            var lines = LineDiff.Compare(old, now);
            Assert.Equal(old, string.Join('\n', lines.Where(line => line.Old is not null).OrderBy(line => line.Old).Select(line => line.Text)));
            Assert.Equal(now, string.Join('\n', lines.Where(line => line.New is not null).OrderBy(line => line.New).Select(line => line.Text)));
            Assert.Equal(lines.Where(line => line.Old is not null).Select(line => line.Old!.Value), Enumerable.Range(1, lines.Count(line => line.Old is not null)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(19_780_101, 3));

    private static string Long(string start) => string.Join('\n', Enumerable.Range(0, 20_000).Select(number => start + number));

    private static string Format(DiffLine line) => $"{(line.Kind switch { DiffKind.Same => ' ', DiffKind.Removed => '-', _ => '+' })}{line.Old} {line.New} {line.Text}";
}
