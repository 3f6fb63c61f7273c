using System.Text;
using PodTimeline.Model.Events;

namespace PodTimeline.Kubectl.Text;

/// <summary>
/// A table as kubectl prints it: columns three wider than their longest cell, at least six, the last one not padded (K13). A watch
/// keeps the widths it has reached; rows already printed stay as they are (K15).
/// </summary>
/// <remarks>Source: cli-runtime pkg/printers/tabwriter.go.</remarks>
public sealed class TableWriter
{
    private const int Padding = 3;
    private const int NarrowestColumn = 6;

    private readonly StringBuilder _text = new();
    private int[] _widths = [];

    /// <summary>Prints rows that are aligned with each other and with what was printed before.</summary>
    public void Write(params IReadOnlyList<IReadOnlyList<string>> rows)
    {
        rows = [.. rows.Select(row => row.Select(TerminalText.ShowInOneLine).ToArray())];
        foreach (var row in rows)
        {
            if (_widths.Length < row.Count) Array.Resize(ref _widths, row.Count);
            for (var i = 0; i < row.Count; i++)
                _widths[i] = Math.Max(_widths[i], Math.Max(NarrowestColumn, row[i].Length + Padding));
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++) _text.Append(i == row.Count - 1 ? row[i] : row[i].PadRight(_widths[i]));
            _text.Append('\n');
        }
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();
}
