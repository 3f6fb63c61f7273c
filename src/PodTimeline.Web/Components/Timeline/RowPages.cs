namespace PodTimeline.Web.Components.Timeline;

/// <summary>The pages on which the rows of a pod with very many containers are drawn: a hostile pod must not make a page that no browser can show.</summary>
public static class RowPages
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 100;

    /// <summary>How many pages the rows fill; at least one.</summary>
    public static int Count(int rows) => Math.Max(1, (rows + Size - 1) / Size);

    /// <summary>The page that a row is on, from 0.</summary>
    public static int Find(int row) => row / Size;

    /// <summary>The nearest existing page.</summary>
    /// <param name="page">The page that is requested, from 0.</param>
    /// <param name="rows">How many rows there are.</param>
    public static int Clamp(int page, int rows) => Math.Clamp(page, 0, Count(rows) - 1);
}
