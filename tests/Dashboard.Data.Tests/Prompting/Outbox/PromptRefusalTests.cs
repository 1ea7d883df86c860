using System.Globalization;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.Outbox;

/// <summary>What X answers in place of sending.</summary>
public sealed class PromptRefusalTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromHours(3);

    [Theory, Databases]
    public async Task Customer_WhomXRefuses_EndsThatPromptAlone(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        desk.X.Emulator.World.SetCanDm(OutboxDesk.Customer, false);
        await desk.CloseAsync("case-1");
        await desk.CloseAsync("case-2", "12");

        await desk.RunAfterAsync(Delay);

        Assert.Equal((PromptState.Refused, PromptReason.CannotMessage), await desk.StateAsync("case-1"));
        Assert.Equal(PromptState.Sent, (await desk.PromptAsync("case-2")).State);
        Assert.Null((await desk.X.AccountAsync()).PausedBecause);
    }

    [Theory, Databases]
    public async Task Account_WhoseTokensXRefuses_IsPausedAndItsPromptsWait(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        Assert.True(desk.X.Emulator.World.RevokeToken(desk.AtX.UserId));
        await desk.CloseAsync("case-1");

        await desk.RunAfterAsync(Delay);

        Assert.Equal((PromptState.Waiting, PromptReason.AccountRefused), await desk.StateAsync("case-1"));
        Assert.NotNull((await desk.X.AccountAsync()).PausedBecause);
        var asked = desk.X.Requests.Count;
        await desk.RunAfterAsync(TimeSpan.FromHours(1));
        Assert.Equal(asked, desk.X.Requests.Count);
    }

    [Theory, Databases]
    public async Task Limit_AtX_IsWaitedForUntilItsReset(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        desk.X.Interference = Once(http =>
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers["x-rate-limit-reset"] = desk.X.Clock.GetUtcNow().AddMinutes(40).ToUnixTimeSeconds().ToString(
                CultureInfo.InvariantCulture);
            return http.Response.WriteAsync("{\"errors\":[{\"code\":88,\"message\":\"Rate limit exceeded\"}]}");
        });
        await desk.CloseAsync("case-1");

        await desk.RunAfterAsync(Delay);

        var waiting = await desk.PromptAsync("case-1");
        Assert.Equal((PromptState.Waiting, PromptReason.LimitAtX), (waiting.State, waiting.Reason));
        Assert.InRange(waiting.NextAt!.Value - desk.X.Clock.GetUtcNow(), TimeSpan.FromMinutes(39), TimeSpan.FromMinutes(41));
        await desk.RunAfterAsync(TimeSpan.FromMinutes(41));
        Assert.Equal(PromptState.Sent, (await desk.PromptAsync("case-1")).State);
    }

    /// <summary>Answers the first sending in X's place.</summary>
    private static Func<HttpContext, RequestDelegate, Task> Once(Func<HttpContext, Task> answer)
    {
        var answered = 0;
        return (http, next) => http.Request.Path.Value!.EndsWith("create.json", StringComparison.Ordinal)
            && Interlocked.Exchange(ref answered, 1) == 0 ? answer(http) : next(http);
    }
}
