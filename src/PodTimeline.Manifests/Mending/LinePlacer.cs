using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Mending;

/// <summary>Finds every possible place of a line, with its cost.</summary>
/// <param name="text">The text.</param>
/// <param name="isFlat">All of it is in one column.</param>
/// <param name="isLost">So much is in the first column that this column means nothing.</param>
/// <param name="objects">Types of objects in a List, by the index of the line with which they begin.</param>
internal sealed class LinePlacer(string text, bool isFlat, bool isLost, IReadOnlyDictionary<int, FieldType> objects)
{
    private const int DeepestNesting = 40;

    /// <summary>Readings this much less likely than the best one are dropped.</summary>
    private const double Hopeless = 30;

    /// <summary>The costs of the best readings of the line so far, the worst of them first.</summary>
    private readonly PriorityQueue<double, double> _good = new(Comparer<double>.Create((a, b) => b.CompareTo(a)));

    private double _best;
    private int _most;

    public string Text { get; } = text;

    public KeyFit Fit { get; } = new(text);

    /// <summary>A new line begins.</summary>
    /// <param name="most">As many readings of it as may be pursued; worse ones are not made.</param>
    public void Begin(int most)
    {
        (_best, _most) = (double.MaxValue, most);
        _good.Clear();
    }

    /// <summary>Whether a reading of at least that cost can still be worth pursuing.</summary>
    private bool CanBeWorth(double cost) => cost <= _best + Hopeless && (_good.Count < _most || cost < _good.Peek());

    /// <summary>Whether a reading of that cost is worth pursuing; if so, it counts.</summary>
    private bool IsWorth(double cost)
    {
        if (!CanBeWorth(cost)) return false;
        _best = Math.Min(_best, cost);
        if (_good.Count == _most) _good.DequeueEnqueue(cost, cost);
        else _good.Enqueue(cost, cost);
        return true;
    }

    /// <summary><c>---</c> and <c>...</c>.</summary>
    public static bool IsMarker(TextLine line, string text) =>
        line.Start + 3 <= line.End && text.AsSpan(line.Start, line.End - line.Start).TrimEnd() is "---" or "...";

    /// <summary>All readings in which the line has a place.</summary>
    public void Place(MendState state, TextLine line, int index, List<MendState> next)
    {
        var count = next.Count;
        if (line.Dashes.Count > 0) PlaceItems(state, line, index, next);
        else if (line.Key is not null) PlaceKeys(state, line, index, next);
        else PlaceValues(state, line, index, next);
        if (next.Count == count) next.Add(PlaceNowhere(state, line, index));
    }

    /// <summary>The cost of leaving a key without a value.</summary>
    public double MeasureEmptyCost(Pending? pending) => pending switch
    {
        null => 0,
        { Type: var type } when FieldFit.IsScalar(type) => 0,
        { Name: "emptyDir" } => 1,
        { Name: ['[', ..] } => Weights.EmptyKey * 2,
        _ => Weights.EmptyKey,
    };

    /// <summary>The cost of an object as it is.</summary>
    public static double CloseCost(Frame frame)
    {
        if (frame.Shape is not { } shape) return 0;
        var (schema, cost) = (shape.Schema, 0.0);
        foreach (var (bit, against) in shape.Needed)
            if ((frame.Fields & bit) == 0) cost += against;
        if (schema.Name == "ObjectMeta" && frame.Parent is { Parent: null } && !frame.Has("name")
            && !frame.Has("generateName")) cost += Weights.MissingField;
        if (schema.Name == "PodSpec" && frame.Parent?.Parent?.Type is FieldType.Struct { Name: "JobSpec" }
            && !frame.Has("restartPolicy")) cost += Weights.MissingField;
        if (schema.Name == "Container" && frame.Has("restartPolicyRules") && !frame.Has("restartPolicy")) cost += Weights.MissingField;
        return cost;
    }

    /// <summary>A line with a key: under the last key, or in any object that is open.</summary>
    private void PlaceKeys(MendState state, TextLine line, int index, List<MendState> next)
    {
        if (state.Pending is { } pending)
        {
            if (pending.Type is FieldType.List { Item: var item } && !FieldFit.IsScalar(item))
            {
                var list = Open(state.Top, pending, pending.Type, pending.Column + 2) with { IsDashless = true, Items = 1 };
                var first = new Frame { Type = item, Parent = list, Column = list.Column + 2, Name = "[0]", Depth = list.Depth + 1 };
                Put(state, first, line, index, Weights.NoDash + WeighUnder(pending, line), next, addDash: true);
            }
            else if (!FieldFit.IsScalar(pending.Type))
            {
                Put(state, Open(state.Top, pending, pending.Type, pending.Column + 2), line, index, WeighUnder(pending, line), next);
            }
        }

        var cost = MeasureEmptyCost(state.Pending);
        var accepting = 0;
        for (var frame = state.Top; frame is not null; frame = frame.Parent)
        {
            if (frame is { Type: FieldType.List { Item: var item } })
            {
                var dash = frame.IsDashless ? Weights.NoDashAgain : Weights.NoDash + 2;
                if (!FieldFit.IsScalar(item) && CanBeWorth(state.Cost + cost + dash + accepting * Weights.Outward + Fit.MeasureLeast(item, line)))
                {
                    var again = frame with { Items = frame.Items + 1 };
                    var inner = new Frame { Type = item, Parent = again, Column = frame.Column + 2, Name = $"[{frame.Items}]", Depth =
                        frame.Depth + 1 };
                    Put(state, inner, line, index, cost + dash + accepting * Weights.Outward, next, addDash: true);
                }
            }
            else
            {
                var fit = Fit.Of(frame, line);
                Put(state, frame, line, index, cost + WeighBeside(frame, line.Indent) + accepting * Weights.Outward, next, fit: fit);
                if (frame.Shape is not null && fit.Against < 1) accepting++;
            }

            cost += CloseCost(frame);
            if (!CanBeWorth(state.Cost + cost)) break;
        }
    }

    /// <summary>A line with a dash: the first item under the last key, or another one in any list that is open.</summary>
    private void PlaceItems(MendState state, TextLine line, int index, List<MendState> next)
    {
        if (state.Pending is { } pending && pending.Type is FieldType.List or FieldType.Any)
            PlaceItem(state, Open(state.Top, pending, pending.Type, pending.Column + 2), line, index, WeighUnder(pending, line, isItem: true), next);

        var cost = MeasureEmptyCost(state.Pending);
        for (var frame = state.Top; frame is not null; frame = frame.Parent)
        {
            if (frame.Type is FieldType.List || (frame.Type is FieldType.Any && frame.Items > 0))
                PlaceItem(state, frame, line, index, cost + WeighBeside(frame, line.Indent), next);
            cost += CloseCost(frame);
            if (!CanBeWorth(state.Cost + cost)) break;
        }
    }

    /// <summary>Puts a dash into a list, followed by what comes after it.</summary>
    private void PlaceItem(MendState state, Frame list, TextLine line, int index, double cost, List<MendState> next)
    {
        if (list.Depth > DeepestNesting || !CanBeWorth(state.Cost + cost)) return;
        var type = list.Type is FieldType.List { Item: var of } ? of : new FieldType.Any();
        if (type is FieldType.Any && objects.TryGetValue(index, out var @object)) type = @object;
        var name = $"[{list.Items}]";
        list = list with { Items = list.Items + 1, Source = line.Indent };
        var column = list.Column + 2 * line.Dashes.Count;
        if (line.Dashes.Count > 1) cost += type is FieldType.List or FieldType.Any ? 0 : Weights.WrongValue;
        var placement = new Placement(state.Placements, index, list.Column, false, list);
        if (line.Key is not null)
        {
            if (FieldFit.IsScalar(type)) cost += Weights.WrongValue;
            var item = new Frame { Type = FieldFit.IsScalar(type) ? new FieldType.Any() : type, Parent = list, Column = column, Name = name,
                Depth = list.Depth + 1 };
            Put(state, item, line, index, cost, next, column: list.Column);
            return;
        }

        var isEmpty = line.Kind == ValueKind.None;
        cost += isEmpty ? 0 : Fit.MeasureValue(type, line);
        if (!IsWorth(state.Cost + cost)) return;
        next.Add((state with
        {
            Top = list,
            Pending = isEmpty ? new Pending(name, type, list.Column, line.Indent) : null,
            Script = line.Kind == ValueKind.BlockScalar ? new Script(list.Column, line.Dashes[^1] - line.Start, -1, null) : null,
            Placements = placement,
        }).AddCost(cost));
    }

    /// <summary>A line that is a value: an item without its dash, what belongs behind the last key, or more of the value before.</summary>
    private void PlaceValues(MendState state, TextLine line, int index, List<MendState> next)
    {
        if (state.Pending is { Type: FieldType.List { Item: var item } } pending && FieldFit.IsScalar(item))
        {
            var list = Open(state.Top, pending, pending.Type, pending.Column + 2) with { IsDashless = true, Items = 1, Source =
                line.Indent };
            Add(list, list.Column, Weights.NoDash / 2 + Fit.MeasureValue(item, line) + WeighUnder(pending, line), addDash: true);
        }
        else if (state.Pending is { } open)
        {
            var cost = Fit.MeasureValue(open.Type, line) + (line.Kind == ValueKind.Flow ? 0.5 : 2) + WeighUnder(open, line);
            if (FieldFit.IsScalar(open.Type)) cost -= Weights.WrongScalar;
            Add(state.Top, open.Column + 2, cost);
        }
        else if (state.Top is { Type: FieldType.List { Item: var of }, IsDashless: true } top && FieldFit.IsScalar(of))
        {
            Add(top with { Items = top.Items + 1, Source = line.Indent }, top.Column, Weights.NoDashAgain + Fit.MeasureValue(of, line),
                addDash: true);
        }

        void Add(Frame frame, int column, double cost, bool addDash = false) => next.Add((state with
        {
            Top = frame,
            Pending = null,
            Placements = new Placement(state.Placements, index, column, addDash, frame),
        }).AddCost(cost));
    }

    /// <summary>A key with its value goes into an object.</summary>
    private void Put(MendState state, Frame frame, TextLine line, int index, double cost, List<MendState> next, bool addDash = false,
        int column = -1,
        (FieldType Type, double Against)? fit = null)
    {
        if (frame.Depth > DeepestNesting || frame.IsList || !CanBeWorth(state.Cost + cost)) return;
        var (type, against) = fit ?? Fit.Of(frame, line);
        if (!IsWorth(state.Cost + cost + against)) return;
        var filled = frame.With(line.Key!, line.BodyColumn);
        var under = line.Kind == ValueKind.None ? new Pending(line.Key!, type, filled.Column, line.BodyColumn) : null;
        next.Add((state with
        {
            Top = filled,
            Pending = under,
            Script = line.Kind == ValueKind.BlockScalar ? new Script(filled.Column, line.BodyColumn, -1, null) : null,
            Placements = new Placement(state.Placements, index, column >= 0 ? column : addDash ? filled.Column - 2 : filled.Column, addDash,
                filled),
        }).AddCost(cost + against));
    }

    private static Frame Open(Frame parent, Pending pending, FieldType type, int column) =>
        new() { Type = type, Parent = parent, Column = column, Name = pending.Name, Depth = parent.Depth + 1 };

    /// <summary>The cost, by its column, of a line under a key.</summary>
    private double WeighUnder(Pending pending, TextLine line, bool isItem = false)
    {
        if (isFlat || IsLost(line.Indent) || line.Indent > pending.Source || (isItem && line.Indent == pending.Source)) return 0;
        return line.Indent == pending.Source ? Weights.OtherColumn / 2 : Weights.OtherColumn;
    }

    /// <summary>The cost, by its column, of a line beside the others of an object or list.</summary>
    private double WeighBeside(Frame frame, int column) =>
        isFlat || IsLost(column) || frame.Source < 0 || IsLost(frame.Source) || frame.Source == column ? 0 : Weights.OtherColumn;

    private bool IsLost(int column) => isLost && column == 0;

    private static MendState PlaceNowhere(MendState state, TextLine line, int index) => (state with
    {
        Placements = new Placement(state.Placements, index, state.Top.Column + 2, false, state.Top),
    }).AddCost(Weights.Nowhere);
}
