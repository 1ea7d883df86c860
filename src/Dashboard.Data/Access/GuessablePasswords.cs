using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Data.Access;

/// <summary>
/// Refuses new passwords that are long and still guessed soon, such as well-known words, rows of keys, or the owner's own name. By zxcvbn's
/// scale of 0 to 4 at least 3 is asked for: more than 100 million guesses (Wheeler, "zxcvbn", USENIX Security 2016).
/// </summary>
internal sealed class GuessablePasswords : IPasswordValidator<User>
{
    public const string TooLong = nameof(TooLong);
    public const string Guessable = nameof(Guessable);

    private const int LeastScore = 3;
    private const int ShortestWord = 3;
    private const string Product = "dashboard";

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(
            password is null or { Length: < PasswordRules.MinimumLength } ? IdentityResult.Success
            : password.Length > PasswordRules.MaximumLength ? Refused(TooLong)
            : Zxcvbn.Zxcvbn.MatchPassword(password, OwnWords(user.Email ?? "")).Score < LeastScore ? Refused(Guessable)
            : IdentityResult.Success);
    }

    private static IReadOnlyList<string> OwnWords(string email)
    {
        var address = email.ToLowerInvariant();
        return [Product, address, .. address.Split(['@', '.', '-', '_', '+']).Where(word => word.Length >= ShortestWord)];
    }

    private static IdentityResult Refused(string code) => IdentityResult.Failed(new IdentityError { Code = code });
}
