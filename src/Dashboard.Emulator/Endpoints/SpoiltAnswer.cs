using System.Text;
using Dashboard.Emulator.Faults;
using Dashboard.Emulator.Webhooks;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Endpoints;

/// <summary>Puts an answer on the wire as a fault leaves it. What was asked for has been done by then.</summary>
internal sealed class SpoiltAnswer(FaultPlan plan, WebhookReceipts receipts, TimeProvider clock)
{
    private static readonly Reply Page = new(
        StatusCodes.Status200OK,
        "text/html; charset=utf-8",
        Encoding.UTF8.GetBytes("<!DOCTYPE html><title>X</title><p>Something is technically wrong. Thanks for noticing.</p>"));

    internal Task WriteAsync(HttpContext http, Reply reply, Fault? fault) =>
        fault switch
        {
            Fault.Hang => AfterAsync(Task.Delay(plan.HangFor, clock, http.RequestAborted), http, reply),
            Fault.WebhookFirst when reply.Created is { } id => AfterAsync(
                receipts.WaitAsync(id, plan.HangFor, http.RequestAborted),
                http,
                reply),
            Fault.CutOff => CutOffAsync(http, reply),
            Fault.Html => ReplyWriter.WriteAsync(http, Page),
            Fault.Unanswered => Abort(http),
            _ => ReplyWriter.WriteAsync(http, reply),
        };

    private static async Task AfterAsync(Task awaited, HttpContext http, Reply reply)
    {
        await awaited.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!http.RequestAborted.IsCancellationRequested)
            await ReplyWriter.WriteAsync(http, reply);
    }

    private static Task Abort(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    /// <summary>The length is promised whole, so that the client sees that something is missing.</summary>
    private static async Task CutOffAsync(HttpContext http, Reply reply)
    {
        await ReplyWriter.StartAsync(http, reply, reply.Body[..(reply.Body.Length / 2)]);
        http.Abort();
    }
}
