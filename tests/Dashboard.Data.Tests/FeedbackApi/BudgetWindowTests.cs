using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class BudgetWindowTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Reset = Now.AddMinutes(10);

    [Fact]
    public void Take_Background_LeavesThirtyToPeople()
    {
        var window = Show(remaining: 32);

        Assert.Equal([null, null, Reset], Take(window, 3, RequestPriority.Background));
        Assert.Equal([.. Enumerable.Repeat<DateTimeOffset?>(null, 30), Reset], Take(window, 31, RequestPriority.User));
    }

    [Fact]
    public void Take_LowLimit_LeavesASixth()
    {
        var window = new BudgetWindow(new EndpointBudget(ApiEndpoint.Show, 12, 4, Reset, Now));

        Assert.Equal([null, null, Reset], Take(window, 3, RequestPriority.Background));
    }

    [Fact]
    public void Take_OtherEndpoints_UseAllInTheBackgroundToo()
    {
        var window = new BudgetWindow(new EndpointBudget(ApiEndpoint.Users, 900, 1, Reset, Now));

        Assert.Equal([null, Reset], Take(window, 2, RequestPriority.Background));
    }

    [Fact]
    public void Take_EventsInTheBackground_LeavesATenthToKeepUp()
    {
        var window = new BudgetWindow(new EndpointBudget(ApiEndpoint.Events, 1000, 101, Reset, Now));

        Assert.Equal([null, Reset], Take(window, 2, RequestPriority.Background));
        Assert.Equal([null], Take(window, 1, RequestPriority.User));
    }

    [Fact]
    public void Take_AfterTheReset_CountsANewWindowAtOnce()
    {
        var window = new BudgetWindow(new EndpointBudget(ApiEndpoint.Show, 2, 0, Reset, Now));

        Assert.Equal([null, null, Reset.AddMinutes(15)], Take(window, 3, RequestPriority.User, Reset));
    }

    [Fact]
    public void Take_LimitOfNothing_AsksOnceInEachWindow()
    {
        var window = new BudgetWindow(new EndpointBudget(ApiEndpoint.Show, 0, 0, Reset, Now));

        Assert.Equal([null, Reset.AddMinutes(15)], Take(window, 2, RequestPriority.User, Reset));
    }

    [Fact]
    public void Learn_AnswersThatOvertakeOneAnother_NeverCountUp()
    {
        var window = Show(remaining: 100);
        Take(window, 3, RequestPriority.User);

        window.Learn(Budget(97), Now);
        window.Learn(Budget(99), Now);

        Assert.Equal(97, window.Budget.Remaining);
    }

    [Fact]
    public void Learn_UseByOthers_CountsDown()
    {
        var window = Show(remaining: 100);

        window.Learn(Budget(40) with { ResetAt = Reset.AddSeconds(1) }, Now);

        Assert.Equal(40, window.Budget.Remaining);
    }

    [Theory]
    [InlineData(5, 40)]
    [InlineData(6, 170)]
    public void Learn_ResetNearTheKnownOne_IsTheSameWindowWithinFiveSeconds(int seconds, int remaining)
    {
        var window = Show(remaining: 40);

        window.Learn(Budget(170) with { ResetAt = Reset.AddSeconds(seconds) }, Now);

        Assert.Equal(remaining, window.Budget.Remaining);
    }

    [Fact]
    public void Learn_AnotherResetAfterXHasNamedOne_IsAnotherWindow()
    {
        var window = Show(remaining: 0);
        Take(window, 10, RequestPriority.User, Reset);
        window.Learn(Budget(160) with { ResetAt = Reset.AddMinutes(12) }, Reset);

        window.Learn(Budget(175) with { ResetAt = Reset.AddMinutes(14) }, Reset);

        Assert.Equal(175, window.Budget.Remaining);
    }

    [Fact]
    public void Learn_AtTheMomentOfTheReset_CountsTheNewWindow()
    {
        var window = Show(remaining: 3);

        window.Learn(Budget(179) with { ResetAt = Reset.AddSeconds(4) }, Reset);

        Assert.Equal(179, window.Budget.Remaining);
    }

    [Fact]
    public void Refund_NothingTaken_NeverGoesAboveTheLimit()
    {
        var window = Show(remaining: 180);

        window.Refund();

        Assert.Equal(180, window.Budget.Remaining);
    }

    [Fact]
    public void Learn_NewWindow_TakesItsCount()
    {
        var window = Show(remaining: 3);

        window.Learn(Budget(179) with { ResetAt = Reset.AddMinutes(15) }, Reset.AddSeconds(1));

        Assert.Equal(Budget(179) with { ResetAt = Reset.AddMinutes(15) }, window.Budget);
    }

    [Fact]
    public void Learn_RequestsUnderWayAfterTheReset_AreNotForgotten()
    {
        var window = Show(remaining: 0);
        Take(window, 10, RequestPriority.User, Reset);

        window.Learn(Budget(179) with { ResetAt = Reset.AddMinutes(12) }, Reset);

        Assert.Equal((170, Reset.AddMinutes(12)), (window.Budget.Remaining, window.Budget.ResetAt));
    }

    [Fact]
    public void Learn_LateAnswerOfAnOldWindow_SaysNothing()
    {
        var window = Show(remaining: 0);
        Take(window, 1, RequestPriority.User, Reset);

        window.Learn(Budget(5), Reset);

        Assert.Equal(179, window.Budget.Remaining);
    }

    [Fact]
    public void Refund_RequestThatNeverLeft_IsLeftAgain()
    {
        var window = Show(remaining: 1);
        Take(window, 1, RequestPriority.User);

        window.Refund();

        Assert.Equal([null, Reset], Take(window, 2, RequestPriority.User));
    }

    private static BudgetWindow Show(int remaining) => new(Budget(remaining));

    private static EndpointBudget Budget(int remaining) => new(ApiEndpoint.Show, 180, remaining, Reset, Now);

    private static DateTimeOffset?[] Take(BudgetWindow window, int count, RequestPriority priority, DateTimeOffset? now = null) =>
        [.. Enumerable.Range(0, count).Select(_ => window.Take(priority, now ?? Now))];
}
