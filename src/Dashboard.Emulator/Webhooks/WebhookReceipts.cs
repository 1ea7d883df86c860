using System.Collections.Concurrent;
using Dashboard.Emulator.Faults;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Webhooks;

/// <summary>Which feedback the webhook has brought: whoever waits for one goes on then, or gives up after a while.</summary>
internal sealed class WebhookReceipts(FaultPlan plan, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _brought = new(StringComparer.Ordinal);

    internal void Tell(FeedbackEvent happened)
    {
        // Without the fault nobody ever waits, and nothing need be remembered.
        if (plan.ChanceOf(Fault.WebhookFirst) > 0)
            Of(happened.Feedback.Id).TrySetResult();
    }

    /// <exception cref="TimeoutException">It did not come in time.</exception>
    internal Task WaitAsync(string feedbackId, TimeSpan patience, CancellationToken stop) =>
        Of(feedbackId).Task.WaitAsync(patience, clock, stop);

    private TaskCompletionSource Of(string feedbackId)
        => _brought.GetOrAdd(feedbackId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
