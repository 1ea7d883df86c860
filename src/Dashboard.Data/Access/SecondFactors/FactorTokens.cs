using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.SecondFactors;

/// <summary>How the second factor of somebody lies in the store.</summary>
internal static class FactorTokens
{
    /// <summary>The key of the authenticator, encrypted.</summary>
    public const string Key = "authenticator";

    /// <summary>A key that no code has confirmed yet, encrypted.</summary>
    public const string WaitingKey = "authenticator, waiting";

    private const string Provider = "dashboard";
    private const string Recovery = "recovery ";

    public static IQueryable<IdentityUserToken<string>> Of(DashboardContext context, string userId, string name) =>
        context.UserTokens.Where(token => token.UserId == userId && token.LoginProvider == Provider && token.Name == name);

    /// <summary>Everybody's, of those that are encrypted.</summary>
    public static IQueryable<IdentityUserToken<string>> Encrypted(DashboardContext context) =>
        context.UserTokens.Where(token => token.LoginProvider == Provider && (token.Name == Key || token.Name == WaitingKey));

    public static IQueryable<IdentityUserToken<string>> RecoveryOf(DashboardContext context, string userId) =>
        context.UserTokens.Where(
            token => token.UserId == userId && token.LoginProvider == Provider && token.Name.StartsWith(Recovery));

    public static async Task SetAsync(DashboardContext context, string userId, string name, string value, CancellationToken token)
    {
        await Of(context, userId, name).ExecuteDeleteAsync(token);
        Add(context, userId, name, value);
    }

    /// <summary>Puts new recovery codes in the place of those before.</summary>
    /// <returns>The codes, which nothing can show again.</returns>
    public static async Task<IReadOnlyList<string>> RenewRecoveryAsync(DashboardContext context, User user, CancellationToken token)
    {
        await RecoveryOf(context, user.Id).ExecuteDeleteAsync(token);
        var codes = RecoveryCodes.New();
        foreach (var (at, code) in codes.Index())
            Add(context, user.Id, $"{Recovery}{at + 1}", RecoveryCodes.HashOf(code));
        return codes;
    }

    private static void Add(DashboardContext context, string userId, string name, string value) =>
        context.UserTokens.Add(new IdentityUserToken<string> { UserId = userId, LoginProvider = Provider, Name = name, Value = value });
}
