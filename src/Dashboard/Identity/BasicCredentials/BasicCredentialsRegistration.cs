using Dashboard.Identity.Tokens;
using Microsoft.AspNetCore.Authorization;

namespace Dashboard.Identity.BasicCredentials;

/// <summary>Doors for machines: each has its own credentials and opens nothing else.</summary>
internal static class BasicCredentialsRegistration
{
    /// <summary>Adds a door whose credentials lie in <paramref name="section"/>:Credentials.</summary>
    public static IServiceCollection AddBasicDoor(this IServiceCollection services, IConfiguration configuration, string section)
    {
        services.AddAuthentication().AddScheme<BasicCredentialsOptions, BasicCredentialsHandler>(section, options =>
        {
            configuration.GetSection(section).Bind(options);
            options.Section = section;
        });
        services.AddOptions<BasicCredentialsOptions>(section).ValidateOnStart();
        services.AddSingleton<Microsoft.Extensions.Options.IValidateOptions<BasicCredentialsOptions>>(
            new BasicCredentialsValidator(section));
        return services;
    }

    /// <summary>Lets only holders of the door's credentials in.</summary>
    public static TBuilder RequireBasicDoor<TBuilder>(this TBuilder endpoint, string section)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(new AuthorizationPolicyBuilder(section).RequireAuthenticatedUser().Build());

    /// <summary>Lets only holders of the door's credentials in, and of API tokens that open it.</summary>
    /// <param name="endpoint">The door.</param>
    /// <param name="section">Where its credentials lie.</param>
    /// <param name="scope">What a token must open.</param>
    public static TBuilder RequireBasicDoor<TBuilder>(this TBuilder endpoint, string section, string scope)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(new AuthorizationPolicyBuilder(section, BearerTokens.Scheme)
            .RequireAuthenticatedUser()
            .RequireAssertion(asked => asked.User.Identities.Any(shown =>
                string.Equals(shown.AuthenticationType, section, StringComparison.Ordinal) || shown.HasClaim(TokenClaims.Scope, scope)))
            .Build());
}
