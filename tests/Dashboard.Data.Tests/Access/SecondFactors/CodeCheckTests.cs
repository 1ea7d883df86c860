using Dashboard.Data.Access;
using Dashboard.Data.Access.SecondFactors;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using Xunit;

namespace Dashboard.Data.Tests.Access.SecondFactors;

public sealed class CodeCheckTests : IAsyncDisposable
{
    private const string Ann = "ann@acme.example";

    private AccessStore _store = null!;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Code_TakenWhileSomebodyHoldsTheUserOfBefore_IsNotGivenBack(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        var ann = await _store.AddUserAsync(Ann, RoleNames.Manager);
        var factor = _store.Services.GetRequiredService<SecondFactor>();
        var check = _store.Services.GetRequiredService<CodeCheck>();
        var key = (await factor.BeginAsync(Ann, AccessStore.Password, AccessStore.Token)).Key!;
        await factor.TurnOnAsync(Ann, CodeOf(key), "none", AccessStore.Token);
        _store.Clock.Advance(TimeSpan.FromSeconds(30));
        await using var scope = _store.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var before = (await users.FindByIdAsync(ann))!;

        Assert.True(await check.TakeAsync(ann, CodeOf(key), AccessStore.Token));

        Assert.False((await users.UpdateAsync(before)).Succeeded);
        Assert.False(await check.TakeAsync(ann, CodeOf(key), AccessStore.Token));
    }

    private string CodeOf(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(_store.Clock.GetUtcNow().UtcDateTime);
}
