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
}
