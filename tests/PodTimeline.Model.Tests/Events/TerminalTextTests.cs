using PodTimeline.Model.Events;

namespace PodTimeline.Model.Tests.Events;

/// <summary>What steers a terminal is shown, not sent.</summary>
public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("ready", "ready")]
    [InlineData("größer ✓", "größer ✓")]
    [InlineData("\u001b[2Jgone", "^[[2Jgone")]
    [InlineData("a\u0007b\u0000c", "a^Gb^@c")]
    [InlineData("a\u007fb", "a^?b")]
    [InlineData("a\u009b31mb", "a\\u009b31mb")]
    [InlineData("user\u202etxt", "user\\u202etxt")]
    [InlineData("a\rb", "a\\rb")]
    [InlineData("one\n\ttwo", "one\n\ttwo")]
    public void In_lines(string text, string shown) => Assert.Equal(shown, TerminalText.ShowLines(text));

    [Theory]
    [InlineData("one\n\ttwo", "one\\n\\ttwo")]
    [InlineData("plain", "plain")]
    public void In_one_line(string text, string shown) => Assert.Equal(shown, TerminalText.ShowInOneLine(text));
}
