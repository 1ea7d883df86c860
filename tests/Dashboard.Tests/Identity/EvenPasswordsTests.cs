using Dashboard.Data.Store.Entities;
using Dashboard.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Xunit;

namespace Dashboard.Tests.Identity;

public sealed class EvenPasswordsTests
{
    private const string Password = "a long enough password";

    [Theory]
    [InlineData(PasswordHasherCompatibilityMode.IdentityV3, 220_000, 0)]
    [InlineData(PasswordHasherCompatibilityMode.IdentityV3, 300_000, 0)]
    [InlineData(PasswordHasherCompatibilityMode.IdentityV3, 100_000, 120_000)]
    [InlineData(PasswordHasherCompatibilityMode.IdentityV2, 1, 219_000)]
    public void MissingRounds_OfAHash_AreThoseThatANewOneHasMore(PasswordHasherCompatibilityMode mode, int rounds, int missing) =>
        Assert.Equal(missing, EvenPasswords.MissingRounds(Hasher(mode, rounds).HashPassword(new User(), Password)));

    [Fact]
    public void Verify_AnyHash_SaysWhatTheHasherSays()
    {
        var passwords = new EvenPasswords(Hasher(PasswordHasherCompatibilityMode.IdentityV3, 220_000));
        var old = new User
        {
            PasswordHash = Hasher(PasswordHasherCompatibilityMode.IdentityV3, 1000).HashPassword(new User(), Password),
        };

        Assert.Equal(PasswordVerificationResult.SuccessRehashNeeded, passwords.Verify(old, Password));
        Assert.Equal(PasswordVerificationResult.Failed, passwords.Verify(old, "another"));
        Assert.Equal(PasswordVerificationResult.Failed, passwords.Verify(new User(), Password));
        Assert.Equal(PasswordVerificationResult.Failed, passwords.Verify(user: null, Password));
    }

    private static PasswordHasher<User> Hasher(PasswordHasherCompatibilityMode mode, int rounds) =>
        new(Options.Create(new PasswordHasherOptions { CompatibilityMode = mode, IterationCount = rounds }));
}
