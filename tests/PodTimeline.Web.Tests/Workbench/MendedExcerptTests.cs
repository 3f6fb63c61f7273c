using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Tests.Workbench;

public sealed class MendedExcerptTests
{
    private static readonly string Prose = string.Join('\n', Enumerable.Range(1, 10).Select(line => $"prose {line}"));

    [Fact]
    public void A_short_text_is_shown_as_a_whole() =>
        Assert.Equal("a\nb:\n  c\nd\n", MendedExcerpt.Cut("a\nb:\nc\nd\n", "a\nb:\n  c\nd\n") + "\n");

    [Fact]
    public void Prose_around_a_manifest_is_left_out() =>
        Assert.Equal(
            "⋯ 9 lines as they are\nprose 10\nkind: Pod\nmetadata:\nspec:\n  containers:\nprose 1\nprose 2\n⋯ 8 lines as they are",
            MendedExcerpt.Cut($"{Prose}\nkind: Pod\nmetadata:\nspec:\ncontainers:\n{Prose}", $"{Prose}\nkind: Pod\nmetadata:\nspec:\n  containers:\n{Prose}"));

    [Fact]
    public void Lines_between_two_changes_are_left_out_only_if_they_are_many()
    {
        Assert.Equal(" a\nprose 1\nprose 2\n⋯ 4 lines as they are\nprose 7\nprose 8\nprose 9\nprose 10\n b", MendedExcerpt.Cut($"a\n{Prose}\nb", $" a\n{Prose}\n b"));
        Assert.Equal(" a\n1\n2\n3\n4\n5\n6\n7\n8\n b", MendedExcerpt.Cut("a\n1\n2\n3\n4\n5\n6\n7\n8\nb", " a\n1\n2\n3\n4\n5\n6\n7\n8\n b"));
    }

    [Fact]
    public void Lines_that_were_added_or_taken_away_are_among_what_is_shown()
    {
        Assert.Equal("⋯ 6 lines as they are\nprose 7\nprose 8\nprose 9\nprose 10\nnew\nprose 1\nprose 2\n⋯ 8 lines as they are", MendedExcerpt.Cut($"{Prose}\n{Prose}", $"{Prose}\nnew\n{Prose}"));
        Assert.Equal("a\nb", MendedExcerpt.Cut("a\nx\nb", "a\nb"));
        Assert.Equal("", MendedExcerpt.Cut("x", ""));
    }
}
