using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class RollupBuildConfiguration : IEntityTypeConfiguration<RollupBuild>
{
    public void Configure(EntityTypeBuilder<RollupBuild> builder)
    {
        builder.Property(build => build.Id).ValueGeneratedNever();
        builder.Property(build => build.TimeZone).HasMaxLength(100);
        builder.Property(build => build.LastId).HasMaxLength(32);
    }
}
