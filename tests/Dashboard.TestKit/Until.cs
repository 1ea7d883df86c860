using System.Globalization;
using Xunit;

namespace Dashboard.TestKit;

/// <summary>Waits on a condition instead of a time. The wait ends early when the test is cancelled.</summary>
public static class Until
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);

    /// <summary>Half a minute: what takes a moment alone takes many times as long on a machine that is busy with much else.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Returns once <paramref name="condition"/> holds; what it throws is passed on.</summary>
    /// <param name="condition">Asked at once, then about every 15 ms, and a last time when the time is up.</param>
    /// <param name="timeout">The longest wait; <see cref="Patience"/> when null.</param>
    /// <param name="what">What should become true, for the failure's message: "the inbox is empty".</param>
    /// <exception cref="TimeoutException">It did not become true in time.</exception>
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan? timeout, string what)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var patience = timeout ?? Patience;
        var started = TimeProvider.System.GetTimestamp();
        for (var asked = 1; ; asked++)
        {
            // The time is read first, so that a condition slow to answer is still asked once after the deadline.
            var late = TimeProvider.System.GetElapsedTime(started) >= patience;
            if (await condition())
                return;
            if (late)
                throw new TimeoutException(Message(patience, what, asked));
            await Task.Delay(Pause, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc cref="TrueAsync(Func{Task{bool}}, TimeSpan?, string)" />
    public static Task TrueAsync(Func<bool> condition, TimeSpan? timeout, string what) =>
        TrueAsync(() => Task.FromResult(condition()), timeout, what);

    /// <inheritdoc cref="TrueAsync(Func{Task{bool}}, TimeSpan?, string)" />
    public static Task TrueAsync(Func<Task<bool>> condition, string what) => TrueAsync(condition, timeout: null, what);

    /// <inheritdoc cref="TrueAsync(Func{Task{bool}}, TimeSpan?, string)" />
    public static Task TrueAsync(Func<bool> condition, string what) => TrueAsync(condition, timeout: null, what);

    private static string Message(TimeSpan patience, string what, int asked) => string.Create(
        CultureInfo.InvariantCulture,
        $"Waited {patience.TotalSeconds:0.###} s in vain until {what} (asked {asked} times).");
}
