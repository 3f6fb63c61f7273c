namespace PodTimeline.Web.Workbench;

/// <summary>A short message to the reader that needs no answer.</summary>
public abstract record Toast
{
    private Toast(string title, TimeSpan? staysFor) => (Title, StaysFor) = (title, staysFor);

    /// <summary>What it says.</summary>
    public string Title { get; }

    /// <summary>How long it is shown while neither pointer nor focus is on it; null: until it is dismissed.</summary>
    public TimeSpan? StaysFor { get; }

    /// <summary>Something was done that produced an address.</summary>
    public sealed record Link : Toast
    {
        /// <summary>It stays for 12 s.</summary>
        /// <param name="title">What was done.</param>
        /// <param name="address">The address.</param>
        public Link(string title, Uri address) : base(title, TimeSpan.FromSeconds(12)) => Address = address;

        /// <summary>The address.</summary>
        public Uri Address { get; }
    }

    /// <summary>Something failed, but there is an alternative.</summary>
    public sealed record Offer : Toast
    {
        /// <summary>It stays until it is dismissed.</summary>
        /// <param name="title">What failed.</param>
        /// <param name="advice">The alternative.</param>
        /// <param name="label">The label of its button.</param>
        /// <param name="take">Carries it out.</param>
        public Offer(string title, string advice, string label, Func<Task> take) : base(title, null) => (Advice, Label, Take) = (advice, label, take);

        /// <summary>The alternative.</summary>
        public string Advice { get; }

        /// <summary>The label of its button.</summary>
        public string Label { get; }

        /// <summary>Carries it out.</summary>
        public Func<Task> Take { get; }
    }

    /// <summary>Something failed.</summary>
    public sealed record Warning : Toast
    {
        /// <summary>It stays until it is dismissed.</summary>
        /// <param name="title">What failed.</param>
        /// <param name="advice">What the reader can do about it.</param>
        public Warning(string title, string advice) : base(title, null) => Advice = advice;

        /// <summary>What the reader can do about it.</summary>
        public string Advice { get; }
    }
}
