namespace PodTimeline.Web.Workbench;

/// <summary>A short message to the reader that asks nothing of them.</summary>
public abstract record Toast
{
    private Toast(string title, TimeSpan? staysFor) => (Title, StaysFor) = (title, staysFor);

    /// <summary>What it says.</summary>
    public string Title { get; }

    /// <summary>How long it is shown while nobody is at it; null: until it is dismissed.</summary>
    public TimeSpan? StaysFor { get; }

    /// <summary>Something was done, and an address came of it.</summary>
    public sealed record Link : Toast
    {
        /// <summary>It stays for 12 s.</summary>
        /// <param name="title">What was done.</param>
        /// <param name="address">What came of it.</param>
        public Link(string title, Uri address) : base(title, TimeSpan.FromSeconds(12)) => Address = address;

        /// <summary>What came of it.</summary>
        public Uri Address { get; }
    }

    /// <summary>Something could not be done, but something else can.</summary>
    public sealed record Offer : Toast
    {
        /// <summary>It stays until it is dismissed.</summary>
        /// <param name="title">What could not be done.</param>
        /// <param name="advice">What can be done in its place.</param>
        /// <param name="label">What the button for that says.</param>
        /// <param name="take">Does it.</param>
        public Offer(string title, string advice, string label, Func<Task> take) : base(title, null) => (Advice, Label, Take) = (advice, label, take);

        /// <summary>What can be done in its place.</summary>
        public string Advice { get; }

        /// <summary>What the button for that says.</summary>
        public string Label { get; }

        /// <summary>Does it.</summary>
        public Func<Task> Take { get; }
    }

    /// <summary>Something could not be done.</summary>
    public sealed record Warning : Toast
    {
        /// <summary>It stays until it is dismissed.</summary>
        /// <param name="title">What could not be done.</param>
        /// <param name="advice">What the reader can do about it.</param>
        public Warning(string title, string advice) : base(title, null) => Advice = advice;

        /// <summary>What the reader can do about it.</summary>
        public string Advice { get; }
    }
}
