using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Data.Access;

/// <summary>Says Identity's refusals in this product's words; user name and e-mail are the same here, so their errors are one.</summary>
internal static class IdentityProblems
{
    /// <summary>Everything that is wrong with a new user but for the password.</summary>
    public static async Task<RegistryAnswer> CheckAsync(UserManager<User> users, User user)
    {
        var errors = new List<IdentityError>();
        foreach (var validator in users.UserValidators)
            errors.AddRange((await validator.ValidateAsync(users, user)).Errors);
        return AnswerOf(errors, user);
    }

    /// <summary>Everything that is wrong with a password.</summary>
    public static async Task<RegistryAnswer> CheckPasswordAsync(UserManager<User> users, User user, string password)
    {
        var errors = new List<IdentityError>();
        foreach (var validator in users.PasswordValidators)
            errors.AddRange((await validator.ValidateAsync(users, user, password)).Errors);
        return AnswerOf(errors, user);
    }

    private static RegistryAnswer AnswerOf(IEnumerable<IdentityError> errors, User user) =>
        new([.. errors.Select(error => Of(error, user.Email ?? "")).Distinct()]);

    private static RegistryProblem Of(IdentityError error, string email) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) =>
            new(RegistryProblemKind.DuplicateEmail, $"There is already a user with the e-mail address {email}."),
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) =>
            new(RegistryProblemKind.InvalidEmail, $"\"{email}\" is not an e-mail address."),
        nameof(IdentityErrorDescriber.PasswordTooShort) =>
            new(RegistryProblemKind.WeakPassword, $"The password must have at least {PasswordRules.MinimumLength} characters."),
        GuessablePasswords.TooLong =>
            new(RegistryProblemKind.LongPassword, $"The password must have at most {PasswordRules.MaximumLength} characters."),
        GuessablePasswords.Guessable => new(
            RegistryProblemKind.GuessablePassword,
            "The password is easy to guess: it is made of names, dates, rows of keys or words that programs try first. "
                + "Take several words that have nothing to do with each other."),
        _ => new(RegistryProblemKind.Other, error.Description),
    };
}
