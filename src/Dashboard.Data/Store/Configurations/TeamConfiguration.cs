using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class TeamConfiguration : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.Property(team => team.ExternalId).HasMaxLength(128);
        builder.Property(team => team.Name).HasMaxLength(200);
        builder.HasIndex(team => team.ExternalId).IsUnique().HasDatabaseName("UX_Teams_ExternalId");
    }
}
