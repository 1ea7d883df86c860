using Dashboard.Data.Access;
using Dashboard.Data.Access.SignIns;
using Dashboard.Data.Store;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access.SignIns;

public sealed class SignInGateTests : IAsyncDisposable
{
    private const string Address = "ann@acme.example";
    private const string Home = "203.0.113.7";
    private const string Elsewhere = "198.51.100.9";

    private AccessStore _store = null!;

    private SignInGate Gate => _store.Services.GetRequiredService<SignInGate>();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Take_SixthFailure_WaitsEverLonger(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        for (var i = 0; i < 5; i++)
            Assert.Equal(TimeSpan.Zero, await TakeAsync());

        foreach (var seconds in (int[])[30, 60, 120, 240])
        {
            var wait = await TakeAsync();
            Assert.Equal(TimeSpan.FromSeconds(seconds), wait);
            _store.Clock.Advance(wait);
            Assert.Equal(TimeSpan.Zero, await TakeAsync());
        }
    }

    [Theory, Databases]
    public async Task Take_WhileWaiting_IsNotCounted(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await FailAsync(Address, Home, 5);

        for (var i = 0; i < 10; i++)
            Assert.Equal(TimeSpan.FromSeconds(30), await TakeAsync());
    }

    [Fact]
    public async Task Take_WhileWaiting_WaitsForNobodyWhoWrites()
    {
        _store = await AccessStore.CreateAsync(StoreKind.Sqlite);
        await FailAsync(Address, Home, 5);
        var (begun, over) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = _store.Writer.WriteAsync(WriteAsync, AccessStore.Token);
        await begun.Task;

        Assert.Equal(TimeSpan.FromSeconds(30), await TakeAsync().WaitAsync(Until.Patience, TimeProvider.System, AccessStore.Token));

        over.SetResult();
        await writing;

        async Task WriteAsync(DashboardContext context, CancellationToken token)
        {
            begun.SetResult();
            await over.Task;
        }
    }

    [Theory, Databases]
    public async Task Codes_GuessedFromEverywhere_AreFewADay(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        var (end, looked) = (_store.Clock.GetUtcNow() + TimeSpan.FromDays(30), 0);
        for (var place = 0; _store.Clock.GetUtcNow() < end; place++)
        {
            var wait = await TakeAsync(CountedTry.OfCode(Address, $"{place}"));
            if (wait == TimeSpan.Zero)
                looked++;
            else
                _store.Clock.Advance(wait);
        }

        // Three of a million codes fit at any time; five hundred a day would find one within a year or two.
        Assert.InRange(looked, 20, 30 * 8);
    }

    [Theory, Databases]
    public async Task RecoveryCode_WhileSomebodyElsewhereGuessesCodes_IsLookedAt(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        for (var place = 0; place < 12; place++)
        {
            await TakeAsync(CountedTry.OfCode(Address, $"{place}"));
            await TakeAsync(CountedTry.OfRecoveryCode(Address, Elsewhere));
        }

        Assert.NotEqual(TimeSpan.Zero, await TakeAsync(CountedTry.OfCode(Address, Home)));
        Assert.Equal(TimeSpan.Zero, await TakeAsync(CountedTry.OfRecoveryCode(Address, Home)));
        Assert.NotEqual(TimeSpan.Zero, await TakeAsync(CountedTry.OfRecoveryCode(Address, Elsewhere)));
        Assert.Contains(
            await _store.AuditAsync(),
            entry => entry.Action == AuditActions.SignInBlocked && entry.Details == $"9, {Address}: code");
    }

    [Theory, Databases]
    public async Task Take_BurstOfThirty_LetsNoMoreThroughThanARow(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);

        var waits = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => TakeAsync()));

        Assert.Equal(5, waits.Count(wait => wait == TimeSpan.Zero));
    }

    [Theory, Databases]
    public async Task Take_SomebodyElsewhereGuesses_LeavesTheOwnerAlone(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await FailAsync(Address, Elsewhere, 5);

        Assert.NotEqual(TimeSpan.Zero, await TakeAsync(Address, Elsewhere));
        Assert.Equal(TimeSpan.Zero, await TakeAsync());
    }

    [Theory, Databases]
    public async Task Take_OnePasswordOnEverybody_IsHeldUp(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        for (var i = 0; i < 20; i++)
            Assert.Equal(TimeSpan.Zero, await TakeAsync($"user{i}@acme.example", Elsewhere));

        Assert.Equal(TimeSpan.FromSeconds(30), await TakeAsync("user20@acme.example", Elsewhere));
        Assert.Equal(TimeSpan.Zero, await TakeAsync("user20@acme.example", Home));
    }

    [Theory, Databases]
    public async Task Take_AddressInAnotherSpelling_IsTheSame(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await FailAsync(Address, Home, 5);

        Assert.NotEqual(TimeSpan.Zero, await TakeAsync($" {Address.ToUpperInvariant()} ", Home));
    }

    [Theory, Databases]
    public async Task Forgive_AfterSuccess_BeginsAnew(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await FailAsync(Address, Home, 4);
        Assert.Equal(TimeSpan.Zero, await TakeAsync());

        await Gate.ForgiveAsync(CountedTry.OfPassword(Address, Home), AccessStore.Token);

        for (var i = 0; i < 5; i++)
            Assert.Equal(TimeSpan.Zero, await TakeAsync());
    }

    [Theory, Databases]
    public async Task Forgive_WholeOfficeSignsIn_NeverWaits(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);

        for (var i = 0; i < 60; i++)
        {
            Assert.Equal(TimeSpan.Zero, await TakeAsync($"user{i}@acme.example", Home));
            await Gate.ForgiveAsync(CountedTry.OfPassword($"user{i}@acme.example", Home), AccessStore.Token);
        }
    }

    [Theory, Databases]
    public async Task Failures_LongAgo_AreForgotten(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await FailAsync(Address, Home, 5);

        _store.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(TimeSpan.Zero, await TakeAsync("other@acme.example", Elsewhere));

        await using var context = await _store.OpenAsync();
        Assert.Equal(2, await context.SignInTries.CountAsync(AccessStore.Token));
    }

    [Theory, Databases]
    public async Task Log_OfTries_HasPlaceAndAddressOnOneLine(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        var forged = "ann@acme.example\n2025-06-04 admin user.added" + new string('x', 300);

        await Gate.RefuseAsync(CountedTry.OfPassword(forged, Home), AccessStore.Token);
        await Gate.RefuseAsync(CountedTry.OfPassword("my secret password", Home), AccessStore.Token);
        await FailAsync(Address, Home, 5);

        var log = await _store.AuditAsync();
        var refused = log.First(entry => entry.Action == AuditActions.SignInRefused);
        Assert.DoesNotContain(log, entry => entry.Details.Contains("secret", StringComparison.Ordinal));
        Assert.StartsWith("203.0.113.7, ann@acme.example 2025-06-04 admin", refused.Details, StringComparison.Ordinal);
        Assert.Equal("203.0.113.7, ".Length + CountedTry.LongestAddress, refused.Details.Length);
        Assert.Equal("nobody", refused.UserName);
        Assert.Equal($"{Home}, {Address}", Assert.Single(log, entry => entry.Action == AuditActions.SignInBlocked).Details);
    }

    private Task<TimeSpan> TakeAsync(string address = Address, string place = Home) =>
        TakeAsync(CountedTry.OfPassword(address, place));

    private Task<TimeSpan> TakeAsync(CountedTry tried) => Gate.TakeAsync(tried, AccessStore.Token);

    private async Task FailAsync(string address, string place, int times)
    {
        for (var i = 0; i < times; i++)
            Assert.Equal(TimeSpan.Zero, await TakeAsync(address, place));
    }
}
