from pydantic import BaseModel, field_validator


class Simulation(BaseModel):
    runs: int


class Checked(BaseModel):
    runs: int

    @field_validator("runs")
    @classmethod
    def not_too_many(cls, value: int) -> int:
        if value > 500:
            raise ValueError("at most 500 runs")
        return value
