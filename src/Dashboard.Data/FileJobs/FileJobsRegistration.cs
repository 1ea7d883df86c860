using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.FileJobs;

/// <summary>The door of this floor.</summary>
public static class FileJobsRegistration
{
    /// <summary>
    /// Adds files that are made in the background, over the store and people, with <see cref="FileJobOptions"/> read from the section
    /// <c>Files</c> and checked when the host starts.
    /// </summary>
    public static IServiceCollection AddFileJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<FileJobOptions>, FileJobOptionsValidator>();
        services.AddOptions<FileJobOptions>().Bind(configuration.GetSection(FileJobOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<FileFolder>()
            .AddSingleton<FileJobQuery>()
            .AddSingleton(provider => new FileJobEditor(
                provider.GetRequiredService<StoreWriter>(),
                provider.GetRequiredService<StoreChanges>(),
                provider.GetRequiredService<FileFolder>(),
                provider.GetRequiredService<IOptions<FileJobOptions>>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new FileJobQueue(
                provider.GetRequiredService<StoreWriter>(),
                provider.GetRequiredService<StoreChanges>(),
                provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
                provider.GetRequiredService<IOptions<FileJobOptions>>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new FileJobSweep(
                provider.GetRequiredService<StoreWriter>(),
                provider.GetRequiredService<StoreChanges>(),
                provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
                provider.GetRequiredService<FileFolder>(),
                provider.GetRequiredService<TimeProvider>()));
    }
}
