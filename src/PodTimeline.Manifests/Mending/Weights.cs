namespace PodTimeline.Manifests.Mending;

/// <summary>
/// How unlikely it is that something was intended. Only the proportions matter: the reading with the smaller sum is the likelier one.
/// </summary>
internal static class Weights
{
    /// <summary>A field that the object does not have.</summary>
    public const double UnknownField = 20;

    /// <summary>A misspelled one.</summary>
    public const double MisspelledField = 7;

    /// <summary>A field the object has already.</summary>
    public const double TwiceField = 30;

    /// <summary>A value that the field cannot have.</summary>
    public const double WrongValue = 10;

    /// <summary>A value of a wrong scalar type, such as text for a number.</summary>
    public const double WrongScalar = 5;

    /// <summary>An object that lacks what it needs.</summary>
    public const double MissingField = 5;

    /// <summary>Two of several fields that exclude each other.</summary>
    public const double Excluded = 9;

    /// <summary>A key with nothing under it.</summary>
    public const double EmptyKey = 7;

    /// <summary>A list item without its dash.</summary>
    public const double NoDash = 6;

    /// <summary>Another one in a list that has lost its dashes.</summary>
    public const double NoDashAgain = 0.4;

    /// <summary>An outer object is meant though the inner one could have the field.</summary>
    public const double Outward = 0.6;

    /// <summary>A free key, such as a label, with the name of a field that could be meant.</summary>
    public const double FreeKeyLikeField = 2.5;

    /// <summary>A line in a different column from its siblings.</summary>
    public const double OtherColumn = 1.2;

    /// <summary>A line that looks like a field but is text of a script.</summary>
    public const double ScriptLikeField = 5;

    /// <summary>A line that fits nowhere.</summary>
    public const double Nowhere = 30;

    /// <summary>Readings closer than this to the best one are equally possible.</summary>
    public const double Equal = 0.75;

    /// <summary>Readings closer than this to the best one are worth mentioning.</summary>
    public const double Doubtful = 3;
}
