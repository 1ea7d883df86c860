namespace Dashboard.Data.Prompting.Outbox;

/// <summary>
/// Sends the prompts of closed conversations. Each is judged by the rules, taken, sent once, and written down; several instances share the
/// work. A prompt of which nobody can say whether it is out is never sent again.
/// </summary>
public sealed class PromptOutbox
{
    private readonly PromptQueue _queue;
    private readonly PromptSender _sender;
    private readonly PromptTruth _truth;
    private readonly PromptsElsewhere _elsewhere;

    internal PromptOutbox(PromptQueue queue, PromptSender sender, PromptTruth truth, PromptsElsewhere elsewhere) =>
        (_queue, _sender, _truth, _elsewhere) = (queue, sender, truth, elsewhere);

    /// <summary>Goes on until nothing is due any more.</summary>
    /// <param name="cancellationToken">
    /// Stops it. What is on its way then may be out: the truth is looked for once its lease is over.
    /// </param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _truth.LookAsync(cancellationToken);
        while (await _queue.TakeAsync(cancellationToken) is { HasMore: true } turn)
            await Task.WhenAll(turn.Taken.Select(due => _sender.RunAsync(due, cancellationToken)));
        await _elsewhere.LookAsync(cancellationToken);
    }
}
