namespace PodTimeline.Manifests.Mending;

/// <summary>Searches for the likeliest readings of lines whose indentation means little or nothing: a beam search.</summary>
internal sealed class MendSearch
{
    /// <summary>How many readings are pursued in parallel: fewer in a long text, so that the work stays bounded.</summary>
    private const int Widest = 24, Narrowest = 6, Budget = 1_500;

    /// <summary>An object has at most this many lines in the first column.</summary>
    private const int MostRootLines = 6;

    /// <summary>Readings that no longer differ are kept up to this number, as alternatives.</summary>
    private const int Twins = 3;

    /// <summary>So many readings of a line are made for each that is pursued: some that later lines cannot distinguish are dropped.</summary>
    private const int Alternatives = 4;

    private readonly List<MendLine> _lines;
    private readonly LinePlacer _placer;
    private readonly ScriptReader _scripts;

    public MendSearch(string text, List<MendLine> lines)
    {
        _lines = lines;
        var columns = lines.Where(l => !l.Line.IsBlank && !l.Line.IsComment).Select(l => l.Line.Indent).ToList();
        _placer = new LinePlacer(text, isFlat: columns.Distinct().Take(2).Count() < 2, isLost: columns.Count(c => c == 0) > MostRootLines,
            MendRoots.FindItems(text, lines));
        _scripts = new ScriptReader(text, lines, _placer);
    }

    /// <summary>The best readings, the likeliest first; none when the allowance is spent.</summary>
    public List<MendState> Find(Frame root, MendAllowance allowance)
    {
        var width = Math.Clamp(Budget / _lines.Count, Narrowest, Widest);
        var beam = new List<MendState> { new() { Top = root } };
        var next = new List<MendState>();
        for (var i = 0; i < _lines.Count; i++)
        {
            next.Clear();
            _placer.Begin(width * Alternatives);
            foreach (var state in beam) Step(state, i, next);
            allowance.Spend(next.Count);
            if (allowance.IsSpent) return [];
            beam = PickBest(next, width);
        }

        return [.. beam.Select(Finish).OrderBy(s => s.Cost)];
    }

    private void Step(MendState state, int index, List<MendState> next)
    {
        var line = _lines[index].Line;
        if (state.Script is not null)
        {
            _scripts.Continue(state, index, next);
            if (line.IsBlank) return;
            if (_scripts.End(state, line) is not { } ended) return;
            state = ended;
        }

        if (line.IsBlank || line.IsComment || LinePlacer.IsMarker(line, _placer.Text))
        {
            next.Add(state with { Placements = new Placement(state.Placements, index, line.IsComment ? -1 : 0, false, null) });
            return;
        }

        _placer.Place(state, line, index, next);
    }

    private static List<MendState> PickBest(List<MendState> states, int width)
    {
        states.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        var (kept, twins) = (new List<MendState>(width), new Dictionary<int, int>());
        foreach (var state in states)
        {
            if (kept.Count == width) break;
            var signature = state.Signature;
            var count = twins.GetValueOrDefault(signature);
            if (count >= Twins) continue;
            twins[signature] = count + 1;
            kept.Add(state);
        }

        return kept;
    }

    /// <summary>Closes what is still open.</summary>
    private MendState Finish(MendState state)
    {
        var cost = state.Cost + _placer.MeasureEmptyCost(state.Pending);
        for (var frame = state.Top; frame is not null; frame = frame.Parent) cost += LinePlacer.CloseCost(frame);
        return state with { Cost = cost };
    }
}
