namespace PodTimeline.Timeline.Differences;

/// <summary>The letters of two runs that are compared.</summary>
/// <param name="First">The one that the other is compared with.</param>
/// <param name="Second">The one that sentences are about.</param>
public readonly record struct RunLetters(char First, char Second)
{
    /// <summary>B against A.</summary>
    public static readonly RunLetters AB = new('A', 'B');

    /// <summary>The letter of a run.</summary>
    public char Get(Side side) => side == Side.First ? First : Second;
}
