using FsCheck;
using FsCheck.Fluent;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;

namespace PodTimeline.Model.Tests.Kernel;

/// <summary>Virtual time: what is due first fires first, and at the same instant what was armed first.</summary>
public class SimKernelTests
{
    /// <summary>Few instants for many timers, so that most fall together.</summary>
    private const int Timers = 40, Instants = 12;

    [Fact]
    public void Timers_due_at_the_same_instant_fire_in_the_order_they_were_armed()
    {
        var kernel = new SimKernel();
        List<string> fired = [];
        foreach (var name in new[] { "a", "b", "c" }) kernel.Arm(new Named(name, fired), TimeSpan.FromSeconds(1));
        kernel.Arm(new Named("earlier", fired), TimeSpan.FromMilliseconds(1));
        while (kernel.Step()) { }
        Assert.Equal(["earlier", "a", "b", "c"], fired);
    }

    [Fact]
    public void A_timer_armed_again_moves_behind_those_of_its_new_instant()
    {
        var kernel = new SimKernel();
        List<string> fired = [];
        var (first, second) = (new Named("first", fired), new Named("second", fired));
        kernel.Arm(first, TimeSpan.FromSeconds(1));
        kernel.Arm(second, TimeSpan.FromSeconds(2));
        kernel.Arm(first, TimeSpan.FromSeconds(2));
        while (kernel.Step()) { }
        Assert.Equal(["second", "first"], fired);
    }

    [Fact]
    public void An_instant_that_is_past_means_now()
    {
        var kernel = new SimKernel();
        List<string> fired = [];
        kernel.AdvanceTo(SimInstant.FromSeconds(5));
        kernel.Arm(new Named("late", fired), SimInstant.FromSeconds(3));
        Assert.Equal(SimInstant.FromSeconds(5), kernel.NextDue);
    }

    [Fact]
    public void Nothing_goes_on_in_a_scope_that_is_over()
    {
        var kernel = new SimKernel();
        var (scope, happened) = (new SimScope(), new SimCompletion());
        List<string> heard = [];
        Wait(scope, "in the scope").Forget();
        Wait(new SimScope(), "in another").Forget();
        scope.End();
        happened.Complete();
        Assert.Equal(["in another"], heard);

        async SimTask Wait(SimScope within, string who)
        {
            await within.Of(happened.Task);
            heard.Add(who);
        }
    }

    [Fact]
    public void The_queue_does_what_a_sorted_list_does() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ListOf(300).ToArbitrary(), steps =>
        {
            var (kernel, model, order, fired) = (new SimKernel(), new List<Due>(), 0, new List<string>());
            var timers = Enumerable.Range(0, Timers).Select(i => new Named($"{i}", fired)).ToArray();
            foreach (var step in steps)
            {
                var (timer, instant) = (timers[step / 7 % Timers], kernel.Now + TimeSpan.FromSeconds(step / 7 / Timers % Instants));
                switch (step % 7)
                {
                    case < 3:
                        model.RemoveAll(due => due.Name == timer.Name);
                        model.Add(new Due(instant, order++, timer.Name));
                        kernel.Arm(timer, instant);
                        break;
                    case 3:
                        model.RemoveAll(due => due.Name == timer.Name);
                        kernel.Disarm(timer);
                        break;
                    case 4:
                        // One that arms another while it fires, as most do.
                        timer.Arms = (kernel, timers[step % Timers], instant);
                        break;
                    default:
                        if (model.Count == 0) break;
                        var next = model.Min()!;
                        model.Remove(next);
                        if (timers[int.Parse(next.Name)].Arms is { Timer: { } armed } arms)
                        {
                            model.RemoveAll(due => due.Name == armed.Name);
                            model.Add(new Due(SimInstant.PickLater(arms.At, next.At), order++, armed.Name));
                        }

                        kernel.Step();
                        if (fired[^1] != next.Name || kernel.Now != next.At) return false.Label($"{fired[^1]} at {kernel.Now} instead of {next}");
                        break;
                }

                var due = model.Count == 0 ? SimInstant.Never : model.Min()!.At;
                if (kernel.NextDue != due || kernel.ForegroundTimers != model.Count)
                    return false.Label($"next at {kernel.NextDue} of {kernel.ForegroundTimers}, not at {due} of {model.Count}");
            }

            return true.Label("same");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private sealed record Due(SimInstant At, int Order, string Name) : IComparable<Due>
    {
        public int CompareTo(Due? other) => (At.SinceCreation, Order).CompareTo((other!.At.SinceCreation, other.Order));
    }

    private sealed class Named(string name, List<string> fired) : SimTimer
    {
        public string Name => name;

        public (SimKernel Kernel, Named Timer, SimInstant At)? Arms { get; set; }

        protected internal override void Fire()
        {
            fired.Add(name);
            if (Arms is not { } arms) return;
            Arms = null;
            arms.Kernel.Arm(arms.Timer, arms.At);
        }
    }
}
