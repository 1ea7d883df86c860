using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Identity.Passkeys;

/// <summary>Passkeys, as Identity has them, but by our own cookie and audit.</summary>
internal static class PasskeyRegistration
{
    private const string Required = "required";

    public static void AddTo(IServiceCollection services)
    {
        // It must be found without an address, and its owner be looked at each time: else it were one step of two.
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ResidentKeyRequirement = Required;
            passkeys.UserVerificationRequirement = Required;
            passkeys.AttestationConveyancePreference = "none";
        });
        services.TryAddScoped<IPasskeyHandler<User>, PasskeyHandler<User>>();
        services.AddSingleton<PasskeyState>();
        services.AddScoped<OwnPasskeys>();
        services.AddScoped<PasskeySignIn>();
    }
}
