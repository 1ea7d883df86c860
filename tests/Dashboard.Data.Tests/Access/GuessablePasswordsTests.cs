using Dashboard.Data.Access;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Access;

public sealed class GuessablePasswordsTests : IAsyncDisposable
{
    private AccessStore _store = null!;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [Databases("a long enough password")]
    [Databases("correct horse battery staple")]
    [Databases("Mäuse tanzen um elf Uhr")]
    [Databases("k9#vTq2!mZx7")]
    public async Task Password_HardToGuess_IsTaken(StoreKind database, string password) =>
        Assert.Empty(await ProblemsAsync(database, password));

    [Theory]
    [Databases("passwordpassword")]
    [Databases("password1234")]
    [Databases("aaaaaaaaaaaaaaaa")]
    [Databases("123456789012")]
    [Databases("qwertyuiopasdf")]
    [Databases("annabel.miller@acme.example")]
    [Databases("annabelmiller")]
    [Databases("DashboardDashboard")]
    public async Task Password_AmongTheFirstGuesses_IsRefusedInWords(StoreKind database, string password)
    {
        var problem = Assert.Single(await ProblemsAsync(database, password));

        Assert.Equal(RegistryProblemKind.GuessablePassword, problem.Kind);
        Assert.StartsWith("The password is easy to guess", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(password, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Databases(128, null)]
    [Databases(129, RegistryProblemKind.LongPassword)]
    public async Task Password_OfManyCharacters_HasALimit(StoreKind database, int length, RegistryProblemKind? kind)
    {
        var password = string.Concat(Enumerable.Range(0, length).Select(at => (char)('!' + (at * at * 31 % 90))));

        Assert.Equal(kind, (await ProblemsAsync(database, password)).SingleOrDefault()?.Kind);
    }

    private async Task<IReadOnlyList<RegistryProblem>> ProblemsAsync(StoreKind database, string password)
    {
        _store = await AccessStore.CreateAsync(database);
        return (await _store.Registry.AddAsync("annabel.miller@acme.example", [], password, Actor.CommandLine, AccessStore.Token)).Problems;
    }
}
